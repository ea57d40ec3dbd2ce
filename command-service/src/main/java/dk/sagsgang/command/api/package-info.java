/** The door over HTTP: what all addresses share when they turn a request into a command and its outcome into an answer. */
@NullMarked
package dk.sagsgang.command.api;

import org.jspecify.annotations.NullMarked;
