import type { ClientCapabilities } from 'vscode-languageserver-protocol';

const dynamicRegistration = true;
const snippets = { valueSet: [1 as const, 2 as const] };
const documentationFormat = ['markdown' as const, 'plaintext' as const];
const resolvable = {
  properties: ['documentation', 'detail', 'edit', 'command', 'tooltip', 'textEdits', 'location.range'],
};
const goto = { dynamicRegistration, linkSupport: true };

/** A client that declares what an editor of today does: all that changes what a server of texts may answer. */
export const full: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      failureHandling: 'textOnlyTransactional',
      normalizesLineEndings: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      metadataSupport: true,
      snippetEditSupport: true,
    },
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration },
    didChangeWatchedFiles: { dynamicRegistration, relativePatternSupport: true },
    symbol: { dynamicRegistration, resolveSupport: { properties: ['location.range'] } },
    executeCommand: { dynamicRegistration },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    foldingRange: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration, willSave: true, willSaveWaitUntil: true, didSave: true },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    diagnostic: {
      dynamicRegistration,
      relatedDocumentSupport: true,
      relatedInformation: true,
      markupMessageSupport: true,
    },
    completion: {
      dynamicRegistration,
      contextSupport: true,
      insertTextMode: 2,
      completionItem: {
        snippetSupport: true,
        commitCharactersSupport: true,
        documentationFormat,
        deprecatedSupport: true,
        preselectSupport: true,
        insertReplaceSupport: true,
        resolveSupport: resolvable,
        insertTextModeSupport: snippets,
        labelDetailsSupport: true,
        tagSupport: { valueSet: [1] },
      },
      completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'] },
    },
    hover: { dynamicRegistration, contentFormat: documentationFormat },
    signatureHelp: { dynamicRegistration, contextSupport: true },
    declaration: goto,
    definition: goto,
    typeDefinition: goto,
    implementation: goto,
    references: { dynamicRegistration },
    documentHighlight: { dynamicRegistration },
    documentSymbol: { dynamicRegistration, hierarchicalDocumentSymbolSupport: true, labelSupport: true },
    codeAction: {
      dynamicRegistration,
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      honorsChangeAnnotations: true,
      resolveSupport: resolvable,
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.fixAll'] },
      },
    },
    codeLens: { dynamicRegistration, resolveSupport: resolvable },
    documentLink: { dynamicRegistration, tooltipSupport: true },
    formatting: { dynamicRegistration },
    rangeFormatting: { dynamicRegistration, rangesSupport: true },
    onTypeFormatting: { dynamicRegistration },
    rename: {
      dynamicRegistration,
      prepareSupport: true,
      prepareSupportDefaultBehavior: 1,
      honorsChangeAnnotations: true,
    },
    foldingRange: { dynamicRegistration, rangeLimit: 5000, foldingRange: { collapsedText: true } },
    selectionRange: { dynamicRegistration },
    callHierarchy: { dynamicRegistration },
    semanticTokens: {
      dynamicRegistration,
      requests: { range: true, full: { delta: true } },
      tokenTypes: [
        'namespace',
        'type',
        'class',
        'parameter',
        'variable',
        'property',
        'keyword',
        'comment',
        'string',
        'number',
      ],
      tokenModifiers: ['declaration', 'definition', 'readonly', 'deprecated', 'documentation'],
      formats: ['relative'],
      overlappingTokenSupport: false,
      multilineTokenSupport: false,
      serverCancelSupport: true,
      augmentsSyntaxTokens: true,
    },
    linkedEditingRange: { dynamicRegistration },
    inlayHint: { dynamicRegistration, resolveSupport: resolvable },
  },
  window: { workDoneProgress: true, showMessage: {}, showDocument: { support: true } },
  general: {
    positionEncodings: ['utf-16'],
    markdown: { parser: 'marked' },
    staleRequestSupport: { cancel: true, retryOnContentModified: [] },
  },
};

/** A client that declares nothing: the least that the protocol allows. */
export const bare: ClientCapabilities = {};
