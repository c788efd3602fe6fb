-- Turns a path as it was sent into a URI reference, which a problem's "instance" must be (RFC 9457, 3.1.5). Characters
-- that are not allowed there are percent-encoded.

local function encoded(character)
  return string.format("%%%02X", character:byte())
end

local function sound(digits)
  return #digits < 2 and "%25" .. digits or nil
end

core.register_converters("uri_reference", function(path)
  return (path:gsub("[^%w%-._~!$&'()*+,;=:@/%%]", encoded):gsub("%%(%x?%x?)", sound))
end)
