import { table } from "./table.ts";

/** Signing in, and the pages of somebody who is signed in. */
export const accounts = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /inloggen                                           200  302  302  302  302  200  302  302
POST  /inloggen                                           400  302  302  302  302  400  302  302
POST  /inloggen +signIn                                   303  303  303  303  303  303  303  303
GET   /registreren                                        200  302  302  302  302  200  302  302
POST  /registreren                                        400  302  302  302  302  400  302  302
POST  /registreren +register                              303  303  303  303  303  303  303  303
GET   /adres-bevestigen                                   302  200  200  200  200  302  200  200
POST  /adres-bevestigen                                   302  200  200  200  200  302  200  200
GET   /adres-bevestigen/{noToken}                         404  200  200  200  200  404  200  200
POST  /adres-bevestigen/{noToken}                         404  404  404  404  404  404  404  404
GET   /wachtwoord-vergeten                                200  200  200  200  200  200  200  200
POST  /wachtwoord-vergeten                                400  400  400  400  400  400  400  400
POST  /wachtwoord-vergeten +forgotten                     200  200  200  200  200  200  200  200
GET   /wachtwoord-vergeten/{noToken}                      404  404  404  404  404  404  404  404
POST  /wachtwoord-vergeten/{noToken}                      400  400  400  400  400  400  400  400
POST  /wachtwoord-vergeten/{noToken} +newPassword         404  404  404  404  404  404  404  404
GET   /uitloggen                                          200  200  200  200  200  200  200  200
POST  /uitloggen                                          303  303  303  303  303  303  303  303
GET   /mijn                                               302  200  200  200  200  302  200  200
POST  /mijn                                               302  400  400  400  400  302  400  400
POST  /mijn +endSession                                   302  303  303  303  303  302  303  303
`);
