import { lemmaOf } from '../text/stem';

/**
 * The field's usual short forms. The papers define most of what they use themselves; these are the ones that few
 * papers stop to spell out, and words that people type for one another.
 */
const SHORT_FORMS = `
ai: artificial intelligence
ann: artificial neural network
ar: autoregressive
asr: automatic speech recognition, speech recognition, speech to text
avsr: audio visual speech recognition
cfg: classifier free guidance, context free grammar
cl: continual learning
clip: contrastive language image pretraining
cnn: convolutional neural network
cot: chain of thought
ctc: connectionist temporal classification
cv: computer vision
dit: diffusion transformer
dllm: diffusion large language model, diffusion llm, diffusion language model
dlm: diffusion language model, diffusion large language model
dnn: deep neural network
dpo: direct preference optimization
fpga: field programmable gate array
gan: generative adversarial network
gqa: grouped query attention
gpu: graphics processing unit
icl: in context learning
inr: implicit neural representation
ir: information retrieval
kd: knowledge distillation
kv: key value
llm: large language model, language model
lm: language model
lmm: large multimodal model, multimodal large language model
lora: low rank adaptation
lvlm: large vision language model, vision language model
mdlm: masked diffusion language model
mdm: masked diffusion model
ml: machine learning
mllm: multimodal large language model, multimodal llm
moe: mixture of experts
mt: machine translation
mtp: multi token prediction
nar: non autoregressive
nas: neural architecture search
nerf: neural radiance field, neural radiance fields
nfe: number of function evaluations
nlp: natural language processing
nmt: neural machine translation
ocr: optical character recognition, text recognition
peft: parameter efficient fine tuning
ptq: post training quantization
qa: question answering
qat: quantization aware training
qec: quantum error correction
rag: retrieval augmented generation
rl: reinforcement learning
rlhf: reinforcement learning from human feedback
rnn: recurrent neural network
rnnt: recurrent neural network transducer, rnn transducer
rope: rotary position embedding
s2s: speech to speech, sequence to sequence
s2st: speech to speech translation
sd: speculative decoding
seq2seq: sequence to sequence
sft: supervised fine tuning
simt: simultaneous machine translation
slm: small language model, speech language model
snn: spiking neural network
sota: state of the art
ssm: state space model
stt: speech to text, speech recognition
t2i: text to image
t2v: text to video
i2v: image to video
v2v: video to video
tts: text to speech, speech synthesis
ttft: time to first token
uav: unmanned aerial vehicle
vad: voice activity detection
vae: variational autoencoder
vqa: visual question answering
vla: vision language action
vlm: vision language model, visual language model
vit: vision transformer
voip: voice over ip
wsd: word sense disambiguation
jan: january
feb: february
mar: march
apr: april
jun: june
jul: july
aug: august
sep: september
sept: september
oct: october
nov: november
dec: december
1: one
2: two
3: three
4: four
`;

const LONG_FORMS = new Map<string, readonly (readonly string[])[]>();
const SHORT_FORMS_BY_LONG = new Map<string, readonly string[]>();

for (const line of SHORT_FORMS.trim().split('\n')) {
  const [short = '', list = ''] = line.split(': ');
  const longs = list.split(', ').map((long) => long.split(' '));
  LONG_FORMS.set(short, longs);
  for (const long of longs) {
    const lemmas = long.map(lemmaOf).join(' ');
    SHORT_FORMS_BY_LONG.set(lemmas, [...(SHORT_FORMS_BY_LONG.get(lemmas) ?? []), short]);
  }
}

/** The usual long forms of a folded short form, as folded words. */
export function usualLongForms(short: string): readonly (readonly string[])[] {
  return LONG_FORMS.get(short) ?? [];
}

/** The usual short forms of a run of folded words, whatever their inflection. */
export function usualShortForms(words: readonly string[]): readonly string[] {
  return SHORT_FORMS_BY_LONG.get(words.map(lemmaOf).join(' ')) ?? [];
}
