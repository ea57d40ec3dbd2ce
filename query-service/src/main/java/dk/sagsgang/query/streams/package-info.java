/**
 * Sends events as they become visible, or from any position on: each client has a place of his own in a tail that all
 * share, and what is older than the tail is read from the topic.
 */
@NullMarked
package dk.sagsgang.query.streams;

import org.jspecify.annotations.NullMarked;
