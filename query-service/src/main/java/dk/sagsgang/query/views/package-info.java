/** What every view is made of: facts folded by what they are about, in plain Java. */
@NullMarked
package dk.sagsgang.query.views;

import org.jspecify.annotations.NullMarked;
