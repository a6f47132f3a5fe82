-- Asks the server what a user of Neovim asks, and prints the answers as one line of JSON.
local buffer = vim.api.nvim_get_current_buf()
local function wait(what, done)
  if not vim.wait(60000, done, 20) then error('nothing came of: ' .. what) end
end
wait('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)

local document = { uri = vim.uri_from_bufnr(buffer) }
local function ask(method, params)
  local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, 60000))
  for _, answer in pairs(answers) do
    if answer.error then error(method .. ': ' .. answer.error.message) end
    return answer.result
  end
end
-- The cursor is put on a word of the text.
local function at(word)
  for line, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local column = text:find(word, 1, true)
    if column then return { line = line - 1, character = column } end
  end
  error('not in the text: ' .. word)
end

local function names(list)
  local all = {}
  for _, one in ipairs(list) do
    table.insert(all, one.name)
    vim.list_extend(all, names(one.children or {}))
  end
  return all
end

local symbols = ask('textDocument/documentSymbol', { textDocument = document })
local hover = ask('textDocument/hover', { textDocument = document, position = at(vim.env.HOVER_AT) })
local found = vim.tbl_map(function(one) return { code = one.code, line = one.lnum } end, vim.diagnostic.get(buffer))
local edit = ask('textDocument/rename', { textDocument = document, position = at(vim.env.RENAME_AT), newName = vim.env.RENAME_TO })
vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
io.stdout:write(vim.json.encode({
  symbols = names(symbols),
  hover = hover.contents.value,
  diagnostics = found,
  text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n'),
}))
vim.cmd('qall!')
