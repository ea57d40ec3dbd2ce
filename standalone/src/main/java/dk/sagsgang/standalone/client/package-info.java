/** The commands that talk to a running server, or to none: reading, importing and telling. */
@NullMarked
package dk.sagsgang.standalone.client;

import org.jspecify.annotations.NullMarked;
