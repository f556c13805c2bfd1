package br.app.falachefe.simulator.model.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Writes the model side's errors the way OpenAI does. */
@RestControllerAdvice(basePackageClasses = ApiFailures.class)
class ApiFailures {
    @ExceptionHandler
    ResponseEntity<ErrorBody> failed(ApiFailure failure) {
        var answer = ResponseEntity.status(failure.status());
        if (failure.retryAfter() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(failure.retryAfter()));
        }
        return answer.body(ErrorBody.of(failure));
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<ErrorBody> noFile() {
        return failed(ApiFailure.badRequest("Send the recording as multipart/form-data, field 'file'.", "file", null));
    }
}
