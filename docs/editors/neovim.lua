-- Filings in Neovim, 0.7 or later: source this from init.lua, or put it in plugin/. The command comes with
-- `npm install --global sec-filing-language-server`; SEC_FILING_SERVER names another.
local command = vim.env.SEC_FILING_SERVER or 'sec-filing-language-server'

-- A filing is told by its head: an envelope, or the Commission's name on the cover page.
local function is_filing(buffer)
  local head = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, 60, false), '\n'):upper()
  return head:find('<SEC%-DOCUMENT>') or head:find('<SEC%-HEADER>') or head:find('<IMS%-')
    or head:find('^%-%-%-%-%-BEGIN PRIVACY%-ENHANCED') or head:find('SECURITIES AND EXCHANGE COMMISSION')
end

local client
local function start(buffer)
  local config = { name = 'sec-filing', cmd = { command, '--stdio' }, root_dir = vim.fn.getcwd() }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
  else
    client = client or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, client)
  end
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'sec-filing',
  callback = function(event) start(event.buf) end,
})
vim.api.nvim_create_autocmd('BufRead', {
  pattern = '*.txt',
  callback = function(event)
    if is_filing(event.buf) then vim.bo[event.buf].filetype = 'sec-filing' end
  end,
})
