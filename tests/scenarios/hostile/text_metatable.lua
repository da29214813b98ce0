-- expect@3: string|table expected
depanne.api(1)
setmetatable("", { __index = function() return 1 end })
