/** What every screen stands in: the question to the service's own addresses, the frame, the language, and the errors. */
@NullMarked
package dk.sagsgang.query.screens.shell;

import org.jspecify.annotations.NullMarked;
