/** The value types that events are made of: immutable, validated when made, each with one stored form. */
@NullMarked
package dk.sagsgang.events.values;

import org.jspecify.annotations.NullMarked;
