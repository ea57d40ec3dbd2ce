/** The remembering side: what the events of every authority come to, and the HTTP addresses that tell it. */
@NullMarked
package dk.sagsgang.query;

import org.jspecify.annotations.NullMarked;
