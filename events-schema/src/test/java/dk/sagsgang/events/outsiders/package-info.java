/** Code as somebody outside the project writes it: it sees the public API alone. */
@NullMarked
package dk.sagsgang.events.outsiders;

import org.jspecify.annotations.NullMarked;
