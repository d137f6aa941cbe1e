import { table } from "./table.ts";

/** How staff plan rounds, invite people and enter paper. */
export const staffRounds = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /beheer/rondes                                      302  403  403  403  200  302  200  200
POST  /beheer/rondes                                      405  405  405  405  405  405  405  405
GET   /beheer/rondes/nieuw                                302  403  403  403  200  302  200  200
POST  /beheer/rondes/nieuw                                302  403  403  403  400  302  400  400
POST  /beheer/rondes/nieuw +planRound                     302  403  403  403  303  302  303  303
POST  /beheer/rondes/nieuw +planElsewhere                 302  403  403  403  400  302  400  400
GET   /beheer/rondes/{openRound}                          302  403  403  403  200  302  200  200
GET   /beheer/rondes/{roundElsewhere}                     302  403  403  403  404  302  404  404
POST  /beheer/rondes/{openRound}                          302  403  403  403  400  302  400  400
POST  /beheer/rondes/{openRound} +deletePlan              302  403  403  403  409  302  409  409
POST  /beheer/rondes/{roundElsewhere} +closeRound         302  403  403  403  404  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen            302  403  403  403  403  302  200  200
GET   /beheer/rondes/{invitedElsewhere}/uitnodigen        302  403  403  403  403  302  404  404
POST  /beheer/rondes/{invitedRound}/uitnodigen            405  405  405  405  405  405  405  405
GET   /beheer/rondes/{invitedRound}/uitnodigen/kader      302  403  403  403  403  302  200  200
POST  /beheer/rondes/{invitedRound}/uitnodigen/kader      302  403  403  403  403  302  400  400
POST  /beheer/rondes/{invitedRound}/uitnodigen/kader +frame 302  403  403  403  403  302  409  409
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/kader +frame 302  403  403  403  403  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen/steekproef 302  403  403  403  403  302  200  200
POST  /beheer/rondes/{invitedRound}/uitnodigen/steekproef 302  403  403  403  403  302  400  400
POST  /beheer/rondes/{invitedRound}/uitnodigen/steekproef +sample 302  403  403  403  403  302  409  409
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/steekproef +sample 302  403  403  403  403  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen/versturen  302  403  403  403  403  302  200  200
POST  /beheer/rondes/{invitedRound}/uitnodigen/versturen  302  403  403  403  403  302  400  400
POST  /beheer/rondes/{invitedRound}/uitnodigen/versturen +write 302  403  403  403  403  302  303  303
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/versturen +write 302  403  403  403  403  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen/brieven.pdf 302  403  403  403  403  302  302  302
POST  /beheer/rondes/{invitedRound}/uitnodigen/brieven.pdf 302  403  403  403  403  302  400  400
POST  /beheer/rondes/{invitedRound}/uitnodigen/brieven.pdf +letters 302  403  403  403  403  302  303  303
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/brieven.pdf +letters 302  403  403  403  403  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen/nieuwe-code 302  403  403  403  403  302  200  200
GET   /beheer/rondes/{invitedElsewhere}/uitnodigen/nieuwe-code 302  403  403  403  403  302  404  404
POST  /beheer/rondes/{invitedRound}/uitnodigen/nieuwe-code 302  403  403  403  403  302  400  400
POST  /beheer/rondes/{invitedRound}/uitnodigen/nieuwe-code +findInvited 302  403  403  403  403  302  200  200
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/nieuwe-code +findInvited 302  403  403  403  403  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen/nieuwe-code/1 302  403  403  403  403  302  200  200
GET   /beheer/rondes/{invitedElsewhere}/uitnodigen/nieuwe-code/1 302  403  403  403  403  302  404  404
POST  /beheer/rondes/{invitedRound}/uitnodigen/nieuwe-code/1 302  403  403  403  403  302  400  400
POST  /beheer/rondes/{invitedRound}/uitnodigen/nieuwe-code/1 +correctAddress 302  403  403  403  403  302  303  303
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/nieuwe-code/1 +correctAddress 302  403  403  403  403  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen/nieuwe-code/1/brief.pdf 302  403  403  403  403  302  303  303
POST  /beheer/rondes/{invitedRound}/uitnodigen/nieuwe-code/1/brief.pdf 302  403  403  403  403  302  303  303
POST  /beheer/rondes/{invitedRound}/uitnodigen/nieuwe-code/1/brief.pdf +newCode 302  403  403  403  403  302  200  200
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/nieuwe-code/1/brief.pdf +newCode 302  403  403  403  403  302  404  404
GET   /beheer/rondes/{openRound}/papier                   302  403  403  403  200  302  200  200
GET   /beheer/rondes/{roundElsewhere}/papier              302  403  403  403  404  302  404  404
POST  /beheer/rondes/{openRound}/papier                   302  403  403  403  400  302  400  400
POST  /beheer/rondes/{openRound}/papier +paperNumber      302  403  403  403  303  302  303  303
POST  /beheer/rondes/{roundElsewhere}/papier +paperNumber 302  403  403  403  404  302  404  404
GET   /beheer/rondes/{openRound}/papier/2026-00001        302  403  403  403  200  302  200  200
GET   /beheer/rondes/{roundElsewhere}/papier/2026-00001   302  403  403  403  404  302  404  404
POST  /beheer/rondes/{openRound}/papier/2026-00001        302  403  403  403  400  302  400  400
POST  /beheer/rondes/{openRound}/papier/telefoon-1 +paper 302  403  403  403  303  302  303  303
POST  /beheer/rondes/{roundElsewhere}/papier/2026-00001 +paper 302  403  403  403  404  302  404  404
GET   /beheer/rondes/{openRound}/papier/formulieren.pdf   302  403  403  403  200  302  200  200
GET   /beheer/rondes/{roundElsewhere}/papier/formulieren.pdf 302  403  403  403  404  302  404  404
POST  /beheer/rondes/{openRound}/papier/formulieren.pdf   405  405  405  405  405  405  405  405
`);
