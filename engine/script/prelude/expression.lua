-- Small formulas: "1B3 and not 2B1", "P > 4.5 bar". Compiled to postfix tokens as
-- engine/plant/expression.h evaluates them: { "signal", 12 }, { "const", 0.09 }, { ">" }.

local TOKENS_MAX, STACK_MAX, DEPTH_MAX, BYTES_MAX = 96, 24, 40, 600

local function is_digit(byte)
  return byte ~= nil and byte >= 48 and byte <= 57
end

local function is_letter(byte)
  return byte ~= nil and (byte >= 65 and byte <= 90 or byte >= 97 and byte <= 122 or byte == 95)
end

local function is_alphanumeric(byte)
  return is_digit(byte) or is_letter(byte)
end

-- The end of a number that begins at `i`, or nil if a name begins there: "1B3" is a name.
local function number_end(text, i)
  local j = i
  while is_digit(text:byte(j)) do
    j = j + 1
  end
  if text:sub(j, j) == "." and is_digit(text:byte(j + 1)) then
    j = j + 1
    while is_digit(text:byte(j)) do
      j = j + 1
    end
  end
  local letter = text:sub(j, j)
  if letter == "e" or letter == "E" then
    local k = j + 1
    local sign = text:sub(k, k)
    if sign == "+" or sign == "-" then
      k = k + 1
    end
    if is_digit(text:byte(k)) then
      while is_digit(text:byte(k)) do
        k = k + 1
      end
      j = k
    end
  end
  local after = text:byte(j)
  if is_letter(after) or after == 58 or (after == 46 and is_alphanumeric(text:byte(j + 1))) then
    return nil
  end
  return j - 1
end

-- The end of a name: parts joined by "." and ":"; after ":" a terminal, which may be "+" or "-".
local function name_end(text, i)
  local j = i
  while true do
    while is_alphanumeric(text:byte(j)) do
      j = j + 1
    end
    local mark, after = text:sub(j, j), text:byte(j + 1)
    if mark == "." and is_alphanumeric(after) then
      j = j + 1
    elseif mark == ":" and (is_alphanumeric(after) or after == 43 or after == 45) then
      j = j + 2
    else
      return j - 1
    end
  end
end

-- The end of a unit after a number: letters, digits after them, "%", "°", "Ω", "µ".
local function unit_end(text, i)
  local j = i
  while true do
    local byte = text:byte(j)
    if byte == nil or not (is_letter(byte) or byte == 37 or byte >= 128 or (j > i and is_digit(byte))) then
      return j - 1
    end
    if byte == 194 and text:byte(j + 1) == 183 then -- the middle dot
      return j - 1
    end
    j = j + 1
  end
end

local keywords = { ["and"] = true, ["or"] = true, ["not"] = true }
local doubles = { ["<="] = true, [">="] = true, ["=="] = true, ["~="] = true, ["!="] = true }

local function next_lexeme(text, i)
  while text:sub(i, i) == " " or text:sub(i, i) == "\n" or text:sub(i, i) == "\t" do
    i = i + 1
  end
  local byte = text:byte(i)
  if byte == nil then
    return nil, i
  end
  if byte == 194 and text:byte(i + 1) == 183 then
    return { kind = "operator", text = "and" }, i + 2
  end
  if is_digit(byte) then
    local last = number_end(text, i)
    if last then
      local value = tonumber(text:sub(i, last))
      local after = last + 1
      if text:sub(after, after) == " " then
        after = after + 1
      end
      local unit_last = unit_end(text, after)
      local unit = text:sub(after, unit_last)
      if unit ~= "" and not keywords[unit] then
        local si = host.unit_known(unit) and host.unit(text:sub(i, last) .. " " .. unit, unit)
        if not si then
          return nil, i, string.format('"%s" is not a unit', unit)
        end
        return { kind = "number", value = si }, unit_last + 1
      end
      return { kind = "number", value = value }, last + 1
    end
  end
  if is_alphanumeric(byte) then
    local last = name_end(text, i)
    local name = text:sub(i, last)
    return { kind = keywords[name] and "operator" or "name", text = name }, last + 1
  end
  local two = text:sub(i, i + 1)
  if doubles[two] then
    return { kind = "operator", text = two }, i + 2
  end
  local one = text:sub(i, i)
  for _, operator in ipairs({ "<", ">", "=", "+", "-", "*", "/", "(", ")", "," }) do
    if one == operator then
      return { kind = "operator", text = one }, i + 1
    end
  end
  return nil, i, string.format('"%s" is not understood', text:sub(i, i + 7))
end

local function lexemes(text)
  local list, i = {}, 1
  while true do
    local lexeme, after, problem = next_lexeme(text, i)
    if problem then
      return nil, problem
    end
    if not lexeme then
      return list
    end
    list[#list + 1] = lexeme
    i = after
  end
end

local binary = {
  ["or"] = { 1, "or" }, ["and"] = { 2, "and" },
  ["<"] = { 4, "<" }, ["<="] = { 4, "<=" }, [">"] = { 4, ">" }, [">="] = { 4, ">=" },
  ["=="] = { 4, "==" }, ["="] = { 4, "==" }, ["~="] = { 4, "==", "not" }, ["!="] = { 4, "==", "not" },
  ["+"] = { 5, "+" }, ["-"] = { 5, "-" }, ["*"] = { 6, "*" }, ["/"] = { 6, "/" },
}

local functions = { t = "t", up = "up", down = "down" } -- of a name alone

-- Functions of values: how many they take, and the tokens that follow them. clamp(x, low, high).
local values = {
  abs = { 1, { "abs" } }, sqrt = { 1, { "sqrt" } }, exp = { 1, { "exp" } }, log = { 1, { "log" } },
  min = { 2, { "min" } }, max = { 2, { "max" } }, pow = { 2, { "pow" } }, clamp = { 3 },
}

-- The deepest stack that the tokens need.
local function stack_depth(tokens, operators)
  local depth, deepest = 0, 0
  for _, token in ipairs(tokens) do
    local taken = operators[token[1]]
    depth = depth + 1 - (taken or 0)
    deepest = math.max(deepest, depth)
  end
  return deepest
end

local arity = {
  ["not"] = 1, neg = 1, abs = 1, sqrt = 1, exp = 1, log = 1, min = 2, max = 2, pow = 2, ["and"] = 2, ["or"] = 2, ["<"] = 2, ["<="] = 2, [">"] = 2, [">="] = 2, ["=="] = 2,
  ["+"] = 2, ["-"] = 2, ["*"] = 2, ["/"] = 2,
}

-- Compiles `text`; resolve(name, wrapper) gives a token, or nil and a reason. Returns a list of tokens,
-- or nil and a reason.
function compile_expression(text, resolve)
  if #text > BYTES_MAX then
    return nil, "a formula has 600 characters at most"
  end
  local list, problem = lexemes(text)
  if not list then
    return nil, problem
  end
  local tokens, at_lexeme = {}, 1
  local expression

  local function emit(token)
    if #tokens >= TOKENS_MAX then
      return "a formula has 96 terms at most"
    end
    tokens[#tokens + 1] = token
  end

  local function accept(operator)
    local lexeme = list[at_lexeme]
    if lexeme and lexeme.kind == "operator" and lexeme.text == operator then
      at_lexeme = at_lexeme + 1
      return true
    end
    return false
  end

  -- The operands between parentheses, in order; clamp's bounds follow the value they hold.
  local function call(lexeme, rule, depth)
    for i = 1, rule[1] do
      local reason = expression(1, depth + 1)
      if not reason and i < rule[1] and not accept(",") then
        reason = string.format("%s(...) wants %d values", lexeme.text, rule[1])
      end
      if not reason and lexeme.text == "clamp" and i > 1 then
        reason = emit({ i == 2 and "max" or "min" })
      end
      if reason then
        return reason
      end
    end
    if not accept(")") then
      return "a closing parenthesis is missing"
    end
    return rule[2] and emit({ rule[2][1] }) or nil
  end

  local function name(lexeme, depth)
    at_lexeme = at_lexeme + 1
    local rule, wrapper = values[lexeme.text], functions[lexeme.text]
    if rule and accept("(") then
      return call(lexeme, rule, depth)
    end
    if wrapper and accept("(") then
      local inner = list[at_lexeme]
      if not inner or inner.kind ~= "name" then
        return string.format("%s(...) wants a name", wrapper)
      end
      at_lexeme = at_lexeme + 1
      if not accept(")") then
        return "a closing parenthesis is missing"
      end
      local token, reason = resolve(inner.text, wrapper)
      return not token and reason or emit(token)
    end
    local token, reason = resolve(lexeme.text, nil)
    return not token and reason or emit(token)
  end

  local function operand(depth)
    if depth > DEPTH_MAX then
      return "parentheses are nested too deeply"
    end
    local lexeme = list[at_lexeme]
    if not lexeme then
      return "it ends too early"
    end
    if lexeme.kind == "number" then
      at_lexeme = at_lexeme + 1
      return emit({ "const", lexeme.value })
    end
    if lexeme.kind == "name" then
      return name(lexeme, depth)
    end
    if accept("(") then
      local reason = expression(1, depth + 1)
      if reason then
        return reason
      end
      return not accept(")") and "a closing parenthesis is missing" or nil
    end
    if accept("/") then -- /x: the bar over a variable, it holds x alone
      return operand(depth + 1) or emit({ "not" })
    end
    if accept("not") then
      return expression(3, depth + 1) or emit({ "not" })
    end
    if accept("-") then
      return operand(depth + 1) or emit({ "neg" })
    end
    return string.format('"%s" stands where a value is wanted', lexeme.text)
  end

  expression = function(level, depth)
    local reason = operand(depth)
    if reason then
      return reason
    end
    while true do
      local lexeme = list[at_lexeme]
      local rule = lexeme and lexeme.kind == "operator" and binary[lexeme.text]
      if not rule or rule[1] < level then
        return nil
      end
      at_lexeme = at_lexeme + 1
      reason = expression(rule[1] + 1, depth + 1) or emit({ rule[2] }) or (rule[3] and emit({ rule[3] }) or nil)
      if reason then
        return reason
      end
    end
  end

  local reason = expression(1, 1)
  if not reason and list[at_lexeme] then
    reason = string.format('"%s" is not expected', list[at_lexeme].text or tostring(list[at_lexeme].value))
  end
  if not reason and stack_depth(tokens, arity) > STACK_MAX then
    reason = "a formula this deep cannot be kept"
  end
  if reason then
    return nil, reason
  end
  return host.list(tokens)
end

-- The same for an author's value: a mistake at its place, and "always" in its stead. nil is "always".
function formula(place, value, what, resolve)
  if value == nil or value == true then
    return host.list({})
  end
  if type(value) == "number" then
    value = tostring(value)
  end
  if type(value) ~= "string" then
    mistake(place, "%s wants a formula as text", what)
    return host.list({})
  end
  local tokens, reason = compile_expression(value, resolve)
  if not tokens then
    mistake(at_text(place, value), '%s: "%s": %s', what, shown(value), reason)
    return host.list({})
  end
  return tokens
end
