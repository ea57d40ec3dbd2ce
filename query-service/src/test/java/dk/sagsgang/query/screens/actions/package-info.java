/** What forms are offered, and when. */
@NullMarked
package dk.sagsgang.query.screens.actions;

import org.jspecify.annotations.NullMarked;
