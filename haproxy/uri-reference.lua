-- Makes a URI reference of a path as it was sent, for a problem has to name one (RFC 9457, 3.1.5): what may not stand
-- there is encoded.

local function encoded(character)
  return string.format("%%%02X", character:byte())
end

local function sound(digits)
  return #digits < 2 and "%25" .. digits or nil
end

core.register_converters("uri_reference", function(path)
  return (path:gsub("[^%w%-._~!$&'()*+,;=:@/%%]", encoded):gsub("%%(%x?%x?)", sound))
end)
