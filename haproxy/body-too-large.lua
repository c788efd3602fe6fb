-- Reads a body before it refuses it. A client that is still sending when the connection closes would never see the answer.

local LONGEST_PATIENCE = 8 * 1024 * 1024

core.register_service("body_too_large", "http", function(request)
  local read = 0
  repeat
    local part = request:receive(65536)
    read = read + #part
  until #part == 0 or read > LONGEST_PATIENCE

  local problem = '{"type":"urn:bazar:problem:body-too-large","title":"The body is too large","status":413,'
    .. '"detail":"A request\'s body has at most 65536 bytes.","instance":"' .. request:get_var("txn.instance") .. '"}\n'
  request:set_status(413)
  request:add_header("Content-Type", "application/problem+json")
  request:add_header("Cache-Control", "no-store")
  request:add_header("Content-Length", tostring(#problem))
  request:start_response()
  request:send(problem)
end)
