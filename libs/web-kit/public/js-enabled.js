// Says, before the first paint, that scripts run, so that parts that need them may be shown. A file of its own because
// the content policy allows no inline script. The classes go on as soon as the body exists.
(function () {
  function mark() {
    document.body.className +=
      ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');
  }
  if (document.body) {
    mark();
    return;
  }
  new MutationObserver(function (_, observer) {
    if (!document.body) return;
    observer.disconnect();
    mark();
  }).observe(document.documentElement, { childList: true });
})();
