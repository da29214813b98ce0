-- expect: __len|not in the list|must end
depanne.api(1)
local t = setmetatable({}, { __len = function() return 1 << 53 end })
table.insert(t, 1, "x")
