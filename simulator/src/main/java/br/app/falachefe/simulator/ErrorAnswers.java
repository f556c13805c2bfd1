package br.app.falachefe.simulator;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in a sentence what was wrong with a request, as {@code {"error": …}} like the gateway does. */
@RestControllerAdvice
class ErrorAnswers {
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> badInput(BadInput refused) {
        return Map.of("error", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Map<String, String> absent(Absent absent) {
        return Map.of("error", String.valueOf(absent.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    Map<String, String> notJson(HttpMediaTypeNotSupportedException other) {
        return Map.of("error", "send JSON, with Content-Type: application/json");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unreadable(HttpMessageNotReadableException unreadable) {
        return Map.of("error", "the body is missing or is not the JSON wanted here");
    }
}
