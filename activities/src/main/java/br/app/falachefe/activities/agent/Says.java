package br.app.falachefe.activities.agent;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the model, in Portuguese, what belongs into a component of a tool's argument record. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Says {
    String value();

    /** A value that fits, shown to the model; the contract test of all agents calls the tool with it. */
    String example() default "";
}
