/** Who watches: rules, dashboards and what they are drawn from, down to a real Prometheus over the running product. */
@NullMarked
package br.app.falachefe.deploy.monitoring;

import org.jspecify.annotations.NullMarked;
