-- expect@3: __close
depanne.api(1)
local handle <close> = setmetatable({}, { __close = function() while true do end end })
