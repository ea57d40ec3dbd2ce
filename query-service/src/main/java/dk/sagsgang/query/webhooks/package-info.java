/** Tells events to addresses that operators name, after the Standard Webhooks specification, until they are taken. */
@NullMarked
package dk.sagsgang.query.webhooks;

import org.jspecify.annotations.NullMarked;
