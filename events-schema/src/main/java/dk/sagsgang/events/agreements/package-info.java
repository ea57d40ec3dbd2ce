/** What the facts of an agreement come to: one calculation for those who decide and those who remember. */
@NullMarked
package dk.sagsgang.events.agreements;

import org.jspecify.annotations.NullMarked;
