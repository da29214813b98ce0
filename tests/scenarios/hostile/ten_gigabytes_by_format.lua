-- expect: invalid conversion|too long|memory
depanne.api(1)
local s = string.format("%999999999d", 1)
