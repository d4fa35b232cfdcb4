export type { Envelope } from './envelope.ts';
export type { PostalAddress } from './fields.ts';
export {
  type Message,
  type MessageData,
  type MessageType,
  messages,
  open,
  seal,
  subjectOf,
} from './messages.ts';
export {
  type CartSnapshot,
  type ReplyData,
  type RequestData,
  type RequestName,
  requests,
} from './requests.ts';
export { messageTypes, type StreamDefinition, streamOf, streams } from './streams.ts';
