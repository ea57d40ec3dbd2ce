/** The screens' words and templates. */
@NullMarked
package dk.sagsgang.query.screens;

import org.jspecify.annotations.NullMarked;
