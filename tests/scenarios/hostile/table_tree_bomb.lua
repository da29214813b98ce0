-- expect: memory|too long
depanne.api(1)
local function tree(n) return { tree_left = n > 0 and {} or nil, {}, {}, {}, n } end
local all = {}
while true do all[#all + 1] = tree(#all) end
