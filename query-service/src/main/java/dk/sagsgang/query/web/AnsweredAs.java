package dk.sagsgang.query.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says as which record an address answers with JSON that it passes through, so that the OpenAPI document can show it. A
 * method that returns a record needs no such word.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnsweredAs {

    /** The record whose fields the answer has, or each line of it. */
    Class<?> value();

    /** A described record whose fields stand beside those, by its simple name; none where empty. */
    String and() default "";

    /** Whether the answer is a page of lines. */
    boolean listed() default false;
}
