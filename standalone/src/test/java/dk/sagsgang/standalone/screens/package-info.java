/** The screens in a real browser: what people see, press and type, on a desk and on a phone. */
@NullMarked
package dk.sagsgang.standalone.screens;

import org.jspecify.annotations.NullMarked;
