// SPDX-License-Identifier: MIT
// The first bytes of what is to be sent, in hex; those that are others each time stand out, and it is said what makes
// them so. GUI thread only.
#pragma once

#include <vector>

#include "core/bytes/payload.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

class BytesPreview : public ThemedLabel
{
    Q_OBJECT

public:
    static constexpr std::size_t kShown = 64;

    explicit BytesPreview(QWidget *parent = nullptr);

    void setBytes(const Bytes &bytes, const std::vector<ChangingPart> &changing);

private:
    void render();

    Bytes m_first;
    bool m_isAll = true;
    std::vector<ChangingPart> m_changing;
};

} // namespace sockeye
