/** Takes the events from Kafka into the views, each once and in order, and shows where it stands. */
@NullMarked
package dk.sagsgang.query.intake;

import org.jspecify.annotations.NullMarked;
