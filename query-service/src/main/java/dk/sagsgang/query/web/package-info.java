/** What all addresses share: problems, parameters, cursors, and waiting for a position. */
@NullMarked
package dk.sagsgang.query.web;

import org.jspecify.annotations.NullMarked;
