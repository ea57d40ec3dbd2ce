/** The screen of agreements: what is running, until when, and when must something have been said? */
@NullMarked
package dk.sagsgang.query.screens.agreements;

import org.jspecify.annotations.NullMarked;
