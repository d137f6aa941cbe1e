import { table } from "./table.ts";

/** The policy cycle, decisions and what was done with the input, and the mails about it. */
export const deciding = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /voorstellen/{proposal}/verloop                     200  200  200  200  200  200  200  200
POST  /voorstellen/{proposal}/verloop                     405  405  405  405  405  405  405  405
GET   /voorstellen/{proposalElsewhere}/verloop            404  404  404  404  404  404  404  404
GET   /voorstellen/{proposal}/besluiten                   200  200  200  200  200  200  200  200
GET   /voorstellen/{proposal}/besluiten?besluit={decision} 404 404  404  404  404  404  404  404
POST  /voorstellen/{proposal}/besluiten                   405  405  405  405  405  405  405  405
GET   /voorstellen/{proposalElsewhere}/besluiten          404  404  404  404  404  404  404  404
GET   /besluiten                                          200  200  200  200  200  200  200  200
POST  /besluiten                                          405  405  405  405  405  405  405  405
GET   /beheer/besluiten                                   302  403  403  403  200  302  403  200
POST  /beheer/besluiten                                   405  405  405  405  405  405  405  405
GET   /beheer/voorstellen/{proposal}/fase                 302  403  403  403  200  302  403  200
POST  /beheer/voorstellen/{proposal}/fase                 302  403  403  403  400  302  403  400
POST  /beheer/voorstellen/{proposal}/fase +phaseAnswers   302  403  403  403  303  302  403  303
GET   /beheer/voorstellen/{proposalElsewhere}/fase        302  403  403  403  404  302  403  404
POST  /beheer/voorstellen/{proposalElsewhere}/fase +phaseAnswers 302 403 403 403 404 302 403  404
GET   /beheer/voorstellen/{proposal}/besluiten            302  403  403  403  200  302  403  200
POST  /beheer/voorstellen/{proposal}/besluiten            302  403  403  403  400  302  403  400
POST  /beheer/voorstellen/{proposal}/besluiten +decision  302  403  403  403  303  302  403  303
GET   /beheer/voorstellen/{proposalElsewhere}/besluiten   302  403  403  403  404  302  403  404
GET   /beheer/voorstellen/{proposal}/besluiten/{decision} 302  403  403  403  200  302  403  200
POST  /beheer/voorstellen/{proposal}/besluiten/{decision} 302  403  403  403  400  302  403  400
POST  /beheer/voorstellen/{proposal}/besluiten/{decision} +verdict 302 403 403 403 409 302 403 409
POST  /beheer/voorstellen/{proposal}/besluiten/{decisionElsewhere} +publishDecision 302 403 403 403 404 302 403 404
POST  /beheer/voorstellen/{proposal}/besluiten/{decision} +publishDecision 302 403 403 403 409 302 403 409
POST  /beheer/voorstellen/{proposal}/besluiten/{decisionToDiscard} +discardDecision 302 403 403 403 303 302 403 303
GET   /beheer/voorstellen/{proposal}/besluiten/{decisionElsewhere} 302 403 403 403 404 302 403 404
POST  /mijn +handBackTask                                 302  303  303  303  303  302  303  303
POST  /mijn +mailChoice                                   302  303  303  303  303  302  303  303
GET   /afmelden/{unsubscribeKey}?mails=overzicht          200  200  200  200  200  200  200  200
GET   /afmelden/{unsubscribeKey}                          400  400  400  400  400  400  400  400
POST  /afmelden/{unsubscribeKey}?mails=overzicht          400  400  400  400  400  400  400  400
POST  /afmelden/{unsubscribeKey}?mails=overzicht +oneClick 200 200  200  200  200  200  200  200
POST  /afmelden/{unsubscribeElsewhere}?mails=overzicht +oneClick 404 404 404 404 404 404 404 404
GET   /ontwikkel/post                                     200  200  200  200  200  200  200  200
POST  /ontwikkel/post                                     405  405  405  405  405  405  405  405
`);
