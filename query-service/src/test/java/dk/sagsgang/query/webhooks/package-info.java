/** Tests of the webhooks, against receivers that answer as they are told. */
@NullMarked
package dk.sagsgang.query.webhooks;

import org.jspecify.annotations.NullMarked;
