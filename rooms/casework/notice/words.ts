/** The nouns of informing whom one has data about. */

/** due: must be sent by its day. held-back: an organ has a ground. handed-over: the contact point sends it. sent: it went out. */
export const noticeStates = ['due', 'held-back', 'handed-over', 'sent'] as const
export type NoticeState = (typeof noticeStates)[number]

/** The grounds of UAVG 41(1), and GDPR 14(5)(b): impossible, or it would take away what the processing is for. */
export const deferralGrounds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', '14-5-b'] as const
export type DeferralGround = (typeof deferralGrounds)[number]
