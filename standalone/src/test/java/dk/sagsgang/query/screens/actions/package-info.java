/** The descriptions of forms, held against the document of the commands that the other service publishes. */
@NullMarked
package dk.sagsgang.query.screens.actions;

import org.jspecify.annotations.NullMarked;
