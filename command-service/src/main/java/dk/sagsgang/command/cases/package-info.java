/** Cases: their commands, rules, state and address. */
@NullMarked
package dk.sagsgang.command.cases;

import org.jspecify.annotations.NullMarked;
