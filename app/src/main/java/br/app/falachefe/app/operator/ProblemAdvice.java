package br.app.falachefe.app.operator;

import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowServiceException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every failure of a request with an RFC 9457 problem that says what to do, and never with an exception's text. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answered(ProblemException problem) {
        return problem(problem.status(), String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        NonTransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception away) {
        log.warn("A request found PostgreSQL away: {}", away.getClass().getSimpleName());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "PostgreSQL cannot be reached just now; please try again.");
    }

    @ExceptionHandler({StatusRuntimeException.class, WorkflowServiceException.class})
    ResponseEntity<ProblemDetail> engineAway(Exception away) {
        log.warn("A request found the engine away: {}", away.getClass().getSimpleName());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "Temporal cannot be reached just now; please try again.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(Exception bug) {
        log.error("A request failed for a reason that nobody foresaw", bug);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side; the log of this server says what.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(wrong, headers, status, request, BodyTrouble.of(wrong.getCause()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = wrong.getBindingResult().getFieldErrors().stream()
                .map(field -> "The field '" + field.getField() + "' " + field.getDefaultMessage() + ".")
                .sorted()
                .collect(Collectors.joining(" "));
        return answer(wrong, headers, status, request, detail);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = wrong.getParameterValidationResults().stream()
                .map(result -> "'" + result.getMethodParameter().getParameterName() + "' "
                        + result.getResolvableErrors().stream()
                                .map(error -> error instanceof DefaultMessageSourceResolvable known
                                        ? String.valueOf(known.getDefaultMessage())
                                        : "is not allowed")
                                .collect(Collectors.joining(", "))
                        + ".")
                .collect(Collectors.joining(" "));
        return answer(wrong, headers, status, request, detail);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = wrong instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(wrong.getPropertyName());
        return answer(wrong, headers, status, request, "'" + name + "' is malformed.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(missing, headers, status, request, "There is nothing at this path.");
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception cause, HttpHeaders headers, HttpStatusCode status, WebRequest request, String detail) {
        return handleExceptionInternal(
                cause, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
