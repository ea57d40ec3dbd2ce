/** Whether the running services keep to the contract they publish. */
@NullMarked
package dk.sagsgang.standalone.contract;

import org.jspecify.annotations.NullMarked;
