-- expect@3: __mode
depanne.api(1)
local t = setmetatable({}, { __mode = "k" })
