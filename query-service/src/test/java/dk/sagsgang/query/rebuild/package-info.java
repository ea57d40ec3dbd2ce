@NullMarked
package dk.sagsgang.query.rebuild;

import org.jspecify.annotations.NullMarked;
