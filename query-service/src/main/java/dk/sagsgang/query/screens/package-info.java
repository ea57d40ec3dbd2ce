/**
 * The screens: HTML pages for people, one package for each screen. A page asks the addresses that any other client asks and
 * knows nothing of how they are answered, so nobody sees more on a screen than the addresses give away.
 */
@NullMarked
package dk.sagsgang.query.screens;

import org.jspecify.annotations.NullMarked;
