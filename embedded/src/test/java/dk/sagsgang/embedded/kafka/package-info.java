/** Tests of the broker against real clients. */
@NullMarked
package dk.sagsgang.embedded.kafka;

import org.jspecify.annotations.NullMarked;
