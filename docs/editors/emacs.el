;;; Filings in Emacs, with eglot (built in since 29; before, from ELPA or Debian's elpa-eglot).  -*- lexical-binding: t; -*-
;; Load this from your init file.  The command comes with `npm install --global sec-filing-language-server'; SEC_FILING_SERVER names another.
(require 'eglot)

(define-derived-mode sec-filing-mode text-mode "SEC Filing"
  "Major mode for SEC filings in plain text.")

(defun sec-filing-p ()
  "Whether the buffer is a filing: an envelope, or the Commission's name on its cover page."
  (let ((case-fold-search t))
    (save-excursion
      (goto-char (point-min))
      (re-search-forward
       "<SEC-DOCUMENT>\\|<SEC-HEADER>\\|<IMS-\\|-----BEGIN PRIVACY-ENHANCED\\|SECURITIES AND EXCHANGE COMMISSION"
       (min (point-max) 4000) t))))

(add-to-list 'magic-fallback-mode-alist '(sec-filing-p . sec-filing-mode))
;; A .txt is text-mode by its name, which goes first: look again.
(add-hook 'text-mode-hook
          (lambda () (when (and (eq major-mode 'text-mode) (sec-filing-p)) (sec-filing-mode))))
(add-to-list 'eglot-server-programs
             `(sec-filing-mode ,(or (getenv "SEC_FILING_SERVER") "sec-filing-language-server") "--stdio"))
(add-hook 'sec-filing-mode-hook #'eglot-ensure)
